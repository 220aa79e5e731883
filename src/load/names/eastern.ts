import { type Culture, joined, listed } from './culture.ts';

export const vietnamese: Culture = {
  language: 'vi',
  given: [
    ...listed(
      'Anh Linh Minh Huong Hung Lan Tuan Thuy Duc Mai Quang Hoa Thanh Nga Dung Phuong Long Hanh Hai Trang Nam Yen Son Quyen Vu Ngoc',
    ),
    ...joined(
      'Thi_ Van_ Minh_ Ngoc_ Thu_ Quoc_',
      'Anh Lan Hoa Hương Mai Hùng Dũng Tâm Thảo Tuấn Xuân Bình',
    ).map((name) => name.replace('_', ' ')),
  ],
  family: listed(`
    Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Nguyễn Trần Lê Phạm Huỳnh Hoàng Võ Đặng Bùi Đỗ Hồ Ngô Dương
    Lý Đinh Lâm Mai Trịnh Đoàn Cao Tạ Châu Vương Lương Tô Thái La Xiong Vang Yang Thao Lor Moua Her Lee Cha Hang Kue Sok Chea Keo Chhim`),
};

export const chinese: Culture = {
  language: 'zh',
  given: [
    ...joined(
      'Xiao Mei Wei Jia Yu Li Zhi Hui Jun Shu Ya Ming',
      'ling hua fang hong yan ping qing wen jun lan ying feng',
    ),
    ...listed('Wei Fang Na Min Jing Lei Qiang Yang Tao Chao Juan Yong Jie Gang Ping Hong Xin Bo Kai Rui'),
  ],
  family: listed(`
    Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Han Feng Deng Cao
    Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Zhong Jin Shi Tan Fan Zou Xiong Bai Meng Qin
    Chan Wong Cheung Lau Leung Kwok Chow Fung Mak Tse Yeung Ng Szeto Ouyang`),
};

export const eastAsian: Culture = {
  language: 'ko',
  given: [
    ...joined(
      'Ji Min Seo Hye Eun Hyun Sung Young Jae Dong Kyung Soo',
      '-woo -young -hee -jin -soo -min -ah -ho -kyung -hyun',
    ),
    ...listed(
      'Hiroshi Keiko Takeshi Yoko Kenji Sachiko Daisuke Yumi Akira Haruka Satoshi Naomi Ichiro Emiko Kazuo Michiko',
    ),
  ],
  family: listed(`
    Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Jeon Ko Moon Yang Son Bae Baek Heo Nam
    Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura
    Hayashi Shimizu Saito Hashimoto Ishikawa Ogawa Okada Fujita Goto Hasegawa Murakami Kondo Ishii Sakamoto Endo Aoki Fukuda Nishimura`),
};

export const filipino: Culture = {
  language: 'tl',
  given: listed(`
    Jose Maria Juan Ana Antonio Rosario Pedro Luz Ramon Teresita Angelito Corazon Rodel Marites Jun Liza Arnel Rowena Dante Maricel
    Rogelio Imelda Benigno Perla Reynaldo Erlinda Danilo Gemma Nestor Jocelyn Kalani Leilani Keoni Noelani Sione Mele Tevita Lupe`),
  family: [
    ...listed(`
      dela-Cruz Santos Reyes Garcia Bautista Ocampo Mendoza Villanueva Aquino Ramos Castillo Rivera Tolentino Salvador Mercado Manalo
      Dimaculangan Pangilinan Macaraeg Magsaysay Lacson Dizon Tañada Guinto Kealoha Kahale Kamaka Tupou Fonoti Leota Tuiasosopo`),
    ...joined('Ba Ca Da La Ma Pa Sa Ta', 'bayan cay dangan laya ligaya lubos nalo nlapaz puno tinik'),
  ],
};

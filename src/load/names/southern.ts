import { type Culture, joined, listed } from './culture.ts';

export const arabic: Culture = {
  language: 'ar',
  given: listed(`
    Mohammed Fatima Ahmed Aisha Ali Maryam Hassan Zainab Omar Amina Hussein Khadija Ibrahim Layla Yusuf Noor Khaled Hana Mahmoud Salma
    Mustafa Amal Abdullah Rania Samir Huda Tariq Nadia Karim Samira Walid Dalia Rashid Yasmin Bilal Rasha Hamza Sawsan Jamal Iman
    Faisal Lina Nabil Wafa Adel Ghada Ziad Abeer Imad Suha Marwan Reem Farid Basma Anwar Dunya Saad Zahra Majid Sadia Qasim Shaima`),
  family: [
    ...joined(
      'al- Al Abu-',
      'Masri Hadi Rashid Hassan Khatib Najjar Haddad Sayed Sabbagh Tamimi Zubaidi Jabari Qasim Bakri Hamdan Shami Nasser Baghdadi Basri Khalil Tikriti Amiri Ghazali Farsi Mansour Omari',
    ),
    ...listed(`
      Haddad Khoury Karimi Nasser Hamdan Saleh Darwish Farah Issa Mansour Aziz Habib Hamid Jaber Kassem Latif Moussa Nassar Obeid
      Rahman Saad Sharif Tahan Younes Zaki Ayoub Barakat Daoud Fakhoury Ghanem Hijazi Ismail Kanaan Maalouf Naji Qureshi Rizk Sarkis`),
  ],
};

export const african: Culture = {
  language: 'so',
  given: listed(`
    Abdi Fadumo Mohamed Hodan Ahmed Asha Hassan Halima Abdirahman Sahra Ismail Ifrah Guled Ayaan Yonas Selam Tesfaye Almaz Haile
    Tigist Dawit Meron Kwame Ama Kofi Akosua Yaw Abena Emeka Ngozi Chidi Ifeoma Uchenna Adaeze Olumide Folake Babatunde Yetunde Segun
    Titilayo Kamau Wangari Otieno Achieng Juma Neema Baraka Zawadi Sipho Thandiwe Themba Nomsa Mamadou Aminata Ousmane Fatou Ibrahima
    Mariama Sekou Kadiatou Jean-Claude Espérance Emmanuel Divine Patient Grâce`),
  family: [
    ...listed(`
      Abdi Mohamed Hassan Ali Ahmed Warsame Farah Nur Omar Jama Hersi Guled Abdullahi Yusuf Tesfaye Bekele Gebremariam Haile Kidane
      Tekle Mensah Owusu Boateng Asante Osei Appiah Okonkwo Eze Chukwu Okafor Nwosu Obi Adeyemi Oyelaran Adebayo Ogunleye Balogun
      Afolabi Kamau Mwangi Njoroge Otieno Odhiambo Wanjiru Dlamini Nkosi Zulu Ndlovu Mbeki Khumalo Diallo Traoré Keita Coulibaly
      Ndiaye Diop Sow Ba Fall Cissé Kabila Tshisekedi Mukendi Ilunga Kalala Ngoma Banda Phiri Mwale Moyo Sibanda Habimana Uwimana`),
    ...joined('Ade Ogun Olu Oye Ola Aki Ayo Ife', 'bayo bola dapo femi kunle niyi sanya seun tayo wale yemi'),
  ],
};

export const southAsian: Culture = {
  language: 'hi',
  given: listed(`
    Ramesh Sunita Rajesh Priya Suresh Anita Amit Pooja Vijay Lakshmi Sanjay Meena Anil Kavita Ravi Neha Manoj Rekha Ashok Asha Deepak
    Shanti Rahul Divya Arjun Ananya Vikram Radha Mohan Sita Gurpreet Harjit Manpreet Balbir Imran Sana Asif Ayesha Kamran Nusrat
    Tanvir Shabnam Rafiq Farhana Dil Maya Bishnu Sabitri Prakash Gita Hari Kamala Tenzin Dolma Pasang Nima Arul Selvi Kumar Malar`),
  family: [
    ...listed(`
      Patel Singh Kumar Sharma Shah Khan Gupta Reddy Rao Nair Iyer Menon Krishnamurthy Das Bose Sen Ghosh Mukherjee Banerjee Chatterjee
      Rahman Hossain Islam Chowdhury Akhtar Begum Malik Butt Chaudhry Mirza Qureshi Siddiqui Gill Sandhu Dhillon Grewal Sidhu Brar
      Thapa Gurung Tamang Rai Limbu Magar Shrestha Adhikari Bhattarai Dhakal Karki Subedi Fernando Perera Silva Jayasuriya Mehta
      Desai Joshi Kulkarni Deshpande Naidu Pillai Verma Mishra Pandey Tiwari Yadav Chauhan Rathore Thakur Agarwal Bhatt Trivedi`),
    ...joined(
      'Rama Bala Venkata Krishna Surya Chandra Narayana Siva',
      'krishnan murthy nathan samy subramanian swamy',
    ),
  ],
};

export const persian: Culture = {
  language: 'fa',
  given: listed(`
    Mehdi Maryam Reza Zahra Hossein Narges Farid Parisa Ahmad Shirin Hamid Leila Navid Roya Dariush Mina Kaveh Nasrin Behrouz Soraya
    Mehmet Elif Mustafa Ayşe Emre Özlem Yusuf Zeynep Hakan Sevgi Ahmet Fatma Gul Farzana Zalmay Shabana Habib Storai Baran Rojda`),
  family: [
    ...joined(
      'Ahmad Akbar Ali Amir Farrokh Ghasem Hashem Hosein Jafar Karim Mohammad Mousav Rahim Rezā Sadegh Soltan Taher Yousef',
      'i zad zadeh pour nejad ian',
    ),
    ...listed(
      'Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Popal Wardak Noori Stanekzai',
    ),
  ],
};
